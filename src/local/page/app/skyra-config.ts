/** Must be imported before any Skyra element, which otherwise loads its pictures from Discord's servers. */
declare global {
  interface Window {
    $discordMessage?: unknown;
  }
}
const BLANK = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';
const names = ['blue', 'gray', 'green', 'orange', 'red', 'pink', 'default'];
window.$discordMessage = { avatars: Object.fromEntries(names.map((name) => [name, BLANK])) };

export {};
