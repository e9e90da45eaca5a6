/**
 * How the connection to the gateway comes back. discord.js by itself tries twice a second for as long as it takes,
 * and forgets the session, with all that was said meanwhile, when the network was gone.
 */
import { SimpleShardingStrategy, type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { type BackOff, backOff } from './back-off.ts';
import { type Clock, sleep } from './clock.ts';

/** On top of the half second that discord.js waits. A day has 1000 sessions. */
const PAUSE: BackOff = { firstMs: 500, mostMs: 30_000 };
/** After so long a connection, the one that broke was not a failure. */
const STEADY_MS = 5000;
/** The network, not Discord, ended it: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const ABNORMAL = 1006;

export const reconnecting =
  (clock: Clock) =>
  (manager: WebSocketManager): SimpleShardingStrategy => {
    const state: State = { failures: 0, upSince: undefined, lostByNetwork: false, ended: false, down: true };
    watch(manager, state, clock);
    keepSession(manager, state, clock);
    const strategy = new SimpleShardingStrategy(manager);
    const connect = strategy.connect.bind(strategy);
    const destroy = strategy.destroy.bind(strategy);
    // It is also destroyed before it is begun.
    strategy.connect = () => {
      state.ended = false;
      return connect();
    };
    strategy.destroy = (options) => {
      state.ended = true;
      return destroy(options);
    };
    return strategy;
  };

type State = {
  failures: number;
  upSince: number | undefined;
  lostByNetwork: boolean;
  /** From the end of a connection to the next hello. */
  down: boolean;
  ended: boolean;
};

function watch(manager: WebSocketManager, state: State, clock: Clock): void {
  const up = (): void => {
    state.upSince = clock.now();
  };
  manager.on(WebSocketShardEvents.Ready, up);
  manager.on(WebSocketShardEvents.Resumed, () => {
    up();
    // Unlike new sessions, these are not counted.
    state.failures = 0;
  });
  manager.on(WebSocketShardEvents.Hello, () => {
    state.down = false;
  });
  manager.on(WebSocketShardEvents.Closed, ({ code }) => {
    const steady = state.upSince !== undefined && clock.now() - state.upSince >= STEADY_MS;
    state.failures = steady ? 1 : state.failures + 1;
    state.upSince = undefined;
    state.down = true;
    state.lostByNetwork = code === ABNORMAL;
  });
}

/** discord.js asks for the session before each connection: there it is made to wait. */
function keepSession({ options }: WebSocketManager, state: State, clock: Clock): void {
  const { retrieveSessionInfo, updateSessionInfo } = options;
  options.retrieveSessionInfo = async (shard) => {
    if (state.down && state.failures > 1) await sleep(clock, backOff(state.failures - 1, PAUSE, clock));
    // Nobody wants this connection any more, and there is no other way to tell.
    if (state.ended) return new Promise(() => {});
    return retrieveSessionInfo(shard);
  };
  options.updateSessionInfo = (shard, session) => {
    const kept = session === null && state.lostByNetwork && !state.ended;
    state.lostByNetwork = false;
    return kept ? undefined : updateSessionInfo(shard, session);
  };
}
