/** Loaded into the bot's process before it: says how much memory it holds when asked, after a collection. */
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, rss });
});
process.channel?.unref();
