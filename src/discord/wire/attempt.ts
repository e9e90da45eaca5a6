/** One try of a request, with its whole answer: an answer that breaks off in the middle is none. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js';
import type { Clock } from './clock.ts';

export type MakeRequest = RESTOptions['makeRequest'];
export type Answered = Awaited<ReturnType<MakeRequest>>;
type Init = Parameters<MakeRequest>[1];

export type Tried =
  | Readonly<{ kind: 'answered'; response: Answered }>
  /** `sent`: Discord may have done it all the same. */
  | Readonly<{ kind: 'lost'; error: Error; sent: boolean }>;

type Trying = Readonly<{ url: string; init: Init; timeoutMs: number }>;

export async function attempt({ url, init, timeoutMs }: Trying, { after }: Clock): Promise<Tried> {
  const controller = new AbortController();
  const late = (): void => controller.abort(new Error(`Discord did not answer within ${timeoutMs} ms`));
  const callOff = after(timeoutMs, late);
  try {
    const got = await DefaultRestOptions.makeRequest(url, { ...init, signal: controller.signal });
    const body = await got.arrayBuffer();
    return { kind: 'answered', response: whole(got, body) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: 'lost', error, sent: !neverSent(error) };
  } finally {
    callOff();
  }
}

function whole({ status, statusText, headers, ok }: Answered, bytes: ArrayBuffer): Answered {
  const text = new TextDecoder().decode(bytes);
  return {
    ...{ status, statusText, headers, ok, body: null, bodyUsed: false },
    arrayBuffer: async () => bytes,
    text: async () => text,
    json: async () => JSON.parse(text),
  };
}

const UNREACHED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

const neverSent = (error: Error): boolean => 'code' in error && UNREACHED.test(String(error.code));
