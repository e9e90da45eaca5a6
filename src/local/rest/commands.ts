/** /applications/:application/commands, global and in one server. */
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandBody } from '../command-body.ts';
import { PROBLEMS } from '../errors.ts';
import { commandFrom, commandsIn, register, replaceAll, type Scope } from '../registry.ts';
import { commandIssues, commandListIssues } from '../rules/command.ts';
import { published } from '../rules/published.ts';
import { shaped } from './form.ts';
import { type Call, created, nothing, ok, type Reply, type Route, refuse, refuseForm } from './route.ts';

export const commandRoutes: readonly Route[] = [
  ...routesUnder('/applications/:application/commands', () => null),
  ...routesUnder('/applications/:application/guilds/:guild/commands', (call) => call.param('guild')),
];

function routesUnder(base: string, scopeOf: (call: Call) => Scope): Route[] {
  const scoped = (run: (call: Call, scope: Scope) => Reply) => (call: Call) => {
    if (call.param('application') !== call.world.applicationId) return refuse(PROBLEMS.unknownApplication);
    const scope = scopeOf(call);
    return scope === null || call.world.guilds.has(scope) ? run(call, scope) : refuse(PROBLEMS.unknownGuild);
  };
  const one = `${base}/:command`;
  return [
    { method: 'GET', path: base, run: scoped(list) },
    { method: 'PUT', path: base, run: scoped(overwrite) },
    { method: 'POST', path: base, run: scoped(create) },
    { method: 'GET', path: one, run: scoped((call, scope) => withCommand(call, scope, ok)) },
    { method: 'PATCH', path: one, run: scoped(change) },
    { method: 'DELETE', path: one, run: scoped(remove) },
  ];
}

const LANGUAGES = new Set(['name_localizations', 'description_localizations']);

/** Without `with_localizations` the translations are left out, at every depth. */
function list({ world, query }: Call, scope: Scope): Reply {
  const commands = commandsIn(world, scope);
  if (query.get('with_localizations') === 'true') return ok(commands);
  return ok(JSON.parse(JSON.stringify(commands, (key, value) => (LANGUAGES.has(key) ? undefined : value))));
}

function withCommand(call: Call, scope: Scope, run: (command: APIApplicationCommand) => Reply): Reply {
  const command = commandsIn(call.world, scope).find((one) => one.id === call.param('command'));
  return command ? run(command) : refuse(PROBLEMS.unknownCommand);
}

function overwrite(call: Call, scope: Scope): Reply {
  if (!Array.isArray(call.json)) {
    return refuseForm([
      { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
    ]);
  }
  const checks = call.json.map((json) => published(ApplicationCommandUpdateRequestSchema, json));
  const misshapen = checks.flatMap((check, at) =>
    check.ok ? [] : check.issues.map((issue) => ({ ...issue, path: [at, ...issue.path] })),
  );
  if (misshapen.length > 0) return refuseForm(misshapen);
  const bodies = checks.flatMap((check) => (check.ok ? [check.value] : []));
  const issues = commandListIssues(bodies);
  if (issues.length > 0) return refuseForm(issues);
  const commands = replaceAll(call.world, scope, bodies);
  call.world.emit({ kind: 'commands' });
  return ok(commands);
}

function create(call: Call, scope: Scope): Reply {
  const form = shaped(ApplicationCommandCreateRequestSchema, call.json);
  if (!form.ok) return form.reply;
  const refusal = refusedBeside(call, scope, form.value);
  if (refusal) return refusal;
  const { command, fresh } = register(call.world, scope, form.value);
  call.world.emit({ kind: 'commands' });
  return fresh ? created(command) : ok(command);
}

/** The command by itself, and the counts together with those that are there. */
function refusedBeside(call: Call, scope: Scope, body: CommandBody): Reply | null {
  const others = commandsIn(call.world, scope).filter(
    (one) => one.name !== body.name || one.type !== (body.type ?? 1),
  );
  const counts = commandListIssues([...others.map(asBody), body]).filter((issue) => issue.path.length === 0);
  const issues = [...commandIssues(body), ...counts];
  return issues.length > 0 ? refuseForm(issues) : null;
}

/** The two differ only in how a permission is written. */
function asBody(command: APIApplicationCommand): CommandBody {
  const { default_member_permissions: permissions, ...rest } = command;
  return {
    ...rest,
    default_member_permissions: permissions === null ? null : Number(permissions),
  } as unknown as CommandBody;
}

function change(call: Call, scope: Scope): Reply {
  return withCommand(call, scope, (before) => {
    const form = shaped(ApplicationCommandPatchRequestPartialSchema, call.json);
    if (!form.ok) return form.reply;
    const body: CommandBody = { ...asBody(before), ...form.value };
    const issues = commandIssues(body);
    if (issues.length > 0) return refuseForm(issues);
    const command = commandFrom(call.world, { scope, body, id: before.id });
    call.world.commands.set(command.id, command);
    call.world.emit({ kind: 'commands' });
    return ok(command);
  });
}

function remove(call: Call, scope: Scope): Reply {
  return withCommand(call, scope, (command) => {
    call.world.commands.delete(command.id);
    call.world.emit({ kind: 'commands' });
    return nothing;
  });
}
