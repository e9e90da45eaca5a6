import type { Sentence } from '../sentence.ts';

/** What may be asked of the bot in "can you …": to tell. */
const TELLING =
  /^(tell|say|explain|list|name|show|give|describe|compare|contrast|summari[sz]e|recap|remind|confirm|clarify|check|find|quote|specify|elaborate|provide|answer|count|sum|walk|go|repeat|remember|recall|identify|enumerate|state|outline|break|point|see|look|verify|share|help|be|do|please)$/;
const CAN_YOU =
  /^(?:(?:so|ok|hey|hi|please|pls|and|bot) )*(?:can|could|will|would|wont|cant) (?:you|u) (?:please |pls |also |just |maybe )*(\w+)/;
const MAKE =
  /^(?:(?:so|ok|hey|hi|please|pls|bot) )*(?:write|compose|translate|draw|generate|order|book|play|fix|repair|calculate|convert|code|sing|draft|buy|hack|debug) (?:me|us|my|our|a|an|the|this|it|some|\d+)\b/;
const PRICE =
  /^(?:is|are) (?:it|this|that|you|u|the bot|this bot|rollcall|the service|this service) (?:for )?(?:free|paid|gratis|open source)\b|^how much (?:do|does) (?:you|u|it|this|the bot|this bot|rollcall) cost\b/;
const WEATHER = /\b(?:the|todays|tomorrows) weather\b/;
const NOW =
  /\bweather (?:in|for|today|tomorrow|like|forecast)\b|\bcurrent time\b|\bwhat time is it\b|\btime is it (?:now|in)\b|\bexchange rate\b/;
const SUM = /\d\s*(?:%|percent|per cent|times|x|\*|plus|\+|minus|divided by)\s*(?:of\s+)?\d/i;
const CURRENCY = /^(dollars?|usd|euros?|eur|pounds?|gbp|yen|yuan|francs?|rupees?)$/;

/** A task for somebody with hands, a price of the bot, a sum, or the state of the world right now: no record holds it. */
export function isErrand(s: Sentence): boolean {
  const verb = CAN_YOU.exec(s.words.join(' '))?.[1];
  const task = verb !== undefined && !TELLING.test(verb) && s.focused.used.size === 0;
  const make = s.says(MAKE) && !s.has('summary', 'list', 'compare');
  const currencies = new Set(s.read.tokens.filter((t) => CURRENCY.test(t.norm)).map((t) => t.stem));
  const conversion = currencies.size > 1 && /\d/.test(s.read.text) && s.parties.length === 0;
  const weather = s.says(WEATHER) && !s.says(WEATHER, /\bnames?\b/);
  const sum = SUM.test(s.read.text) && s.read.mentions.length === 0;
  return task || make || conversion || s.says(PRICE) || s.says(NOW) || weather || sum;
}
