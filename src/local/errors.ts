/**
 * How Discord says no: https://discord.com/developers/docs/reference#error-messages and
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export type Path = readonly (string | number)[];
/** One thing that is wrong with a request body, and where. */
export type Issue = Readonly<{ path: Path; code: string; message: string }>;
export type Problem = Readonly<{ status: number; code: number; message: string; errors?: ErrorTree }>;
type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] };

const problem = (status: number, code: number, message: string): Problem => ({ status, code, message });

export const PROBLEMS = {
  unauthorized: problem(401, 0, '401: Unauthorized'),
  unknownRoute: problem(404, 0, '404: Not Found'),
  wrongMethod: problem(405, 0, '405: Method Not Allowed'),
  tooLarge: problem(413, 40005, 'Request entity too large'),
  unreadable: problem(400, 50109, 'The request body contains invalid JSON.'),
  unknownChannel: problem(404, 10003, 'Unknown Channel'),
  unknownGuild: problem(404, 10004, 'Unknown Guild'),
  unknownMember: problem(404, 10007, 'Unknown Member'),
  unknownMessage: problem(404, 10008, 'Unknown Message'),
  unknownUser: problem(404, 10013, 'Unknown User'),
  unknownWebhook: problem(404, 10015, 'Unknown Webhook'),
  unknownApplication: problem(404, 10002, 'Unknown Application'),
  unknownInteraction: problem(404, 10062, 'Unknown interaction'),
  unknownCommand: problem(404, 10063, 'Unknown application command'),
  alreadyAcknowledged: problem(400, 40060, 'Interaction has already been acknowledged.'),
  threadExists: problem(400, 160004, 'A thread has already been created for this message'),
  missingAccess: problem(403, 50001, 'Missing Access'),
  missingPermissions: problem(403, 50013, 'Missing Permissions'),
  threadLocked: problem(400, 50083, 'Thread is archived'),
  notTheAuthor: problem(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: problem(400, 50006, 'Cannot send an empty message'),
  tokenExpired: problem(401, 50027, 'Invalid Webhook Token'),
} as const;

export function invalidForm(issues: readonly Issue[]): Problem {
  return { status: 400, code: 50035, message: 'Invalid Form Body', errors: treeOf(issues) };
}

function treeOf(issues: readonly Issue[]): ErrorTree {
  const root: ErrorTree = {};
  for (const issue of issues) {
    const leaf = issue.path.reduce<ErrorTree>((tree, key) => branch(tree, String(key)), root);
    const known = leaf._errors;
    const entry = { code: issue.code, message: issue.message };
    leaf._errors = Array.isArray(known) ? [...known, entry] : [entry];
  }
  return root;
}

function branch(tree: ErrorTree, key: string): ErrorTree {
  const there = tree[key];
  if (there && !Array.isArray(there)) return there;
  const fresh: ErrorTree = {};
  tree[key] = fresh;
  return fresh;
}

/** For logs and for `violations`: "content: Must be 2000 or fewer in length." */
export function sentenceOf(problem: Problem, issues: readonly Issue[] = []): string {
  if (issues.length === 0) return problem.message;
  return issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join(' ');
}
