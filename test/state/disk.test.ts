/** Disks that are really full and really read-only: small ones in memory, which Linux lets a process have to itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Whoever is not root becomes it for the mount alone. */
const ALONE = process.getuid?.() === 0 ? ['-m'] : ['-r', '-m'];
const MOUNT = 'mount -t tmpfs -o size=400k none "$0"';
const canMount = spawnSync('unshare', [...ALONE, 'sh', '-c', MOUNT, tmpdir()]).status === 0;
const KEEPER = join(import.meta.dirname, 'disk', 'keeper.ts');

/** Of the last line that was printed. */
function onDisk(script: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  try {
    const args = [...ALONE, 'sh', '-ec', `${MOUNT}; ${script}`, folder, process.execPath, KEEPER];
    const lines = execFileSync('unshare', args, { encoding: 'utf8' }).trim().split('\n');
    return JSON.parse(lines.at(-1) ?? '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.skipIf(!canMount)(
  'a full disk: one sentence, answers go on, and once there is room all is as before',
  () => {
    const said = onDisk('"$1" "$2" fill "$0"');
    expect(said).toMatchObject({
      first: 'saved',
      turn: { text: 'a' },
      afterwards: 'saved',
      listen: ['a', 'c'],
    });
    expect(said.full).toBe(
      'The settings could not be saved: the disk is full. Answers go on; ask whoever runs this bot to free space.',
    );
    expect(said.erase).toMatch(/^What is kept could not be erased: the disk is full\./);
    expect(said.kept).toBe(1);
    expect(said.failures).toBeGreaterThan(0);
  },
);

test.skipIf(!canMount)(
  'a disk that is full at the start: one sentence, and the bot goes on in memory',
  () => {
    const said = onDisk(
      'dd if=/dev/zero of="$0/filler" bs=1k count=1000 2>/dev/null || true; "$1" "$2" look "$0"',
    );
    expect(said.problem).toMatch(
      /^The state folder .* cannot be used \(the disk is full\)\. .* free some space/,
    );
    expect(said).toMatchObject({ first: 'saved', listen: ['a'] });
  },
);

test.skipIf(!canMount)('a read-only folder: one sentence, and nothing in it changes', () => {
  const said = onDisk('"$1" "$2" look "$0"; mount -o remount,ro "$0"; "$1" "$2" look "$0"');
  expect(said.problem).toMatch(
    /^The state folder .* cannot be used \(.*\)\. Answers go on.* make the folder writable/,
  );
  expect(said).toMatchObject({ first: 'saved', files: ['rollcall.sqlite'] });
});
