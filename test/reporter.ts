/** After a run: which tests were left out and why, and one line of counts that a script can read. */
import type { Reporter, TestModule } from 'vitest/node';

export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    for (const line of [...leftOut(modules), counts(modules, errors)]) console.log(line);
  }
}

function counts(modules: readonly TestModule[], errors: readonly unknown[]): string {
  const number = (state: 'passed' | 'failed' | 'skipped') =>
    modules.reduce((sum, module) => sum + [...module.children.allTests(state)].length, 0);
  const broken = modules.reduce((sum, module) => sum + brokenIn(module), 0);
  const failed = number('failed') + broken + errors.length;
  return `Tests: ${number('passed')} passed, ${failed} failed, ${number('skipped')} left out`;
}

/** What broke outside of its tests (a file that does not load, a hook) counts, so that nothing red passes. */
function brokenIn(module: TestModule): number {
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  const failed = [...module.children.allTests('failed')].length;
  const itself = module.errors().length > 0 || (!module.ok() && suites + failed === 0);
  return suites + (itself ? 1 : 0);
}

/** Suites whose title says "(left out: …)" because something that they need is missing on this machine. */
function leftOut(modules: readonly TestModule[]): string[] {
  const suites = modules.flatMap((module) => [...module.children.allSuites()]);
  return suites.flatMap((suite) => {
    const why = /\(left out: (.*)\)$/.exec(suite.name)?.[1];
    const tests = [...suite.children.allTests('skipped')].length;
    if (why === undefined || tests === 0) return [];
    return [`Left out: ${tests} tests of ${suite.module.relativeModuleId}: ${why}`];
  });
}
