import { expect, it } from 'vitest';
import { mentionsToNames, namesToMentions } from '../../src/local/page/app/mentions.ts';
import type { PageState, PageUser } from '../../src/local/page-api.ts';

const person = (id: string, username: string, global_name: string | null): PageUser => ({
  standing: 'member',
  id,
  username,
  global_name,
  discriminator: '0',
  avatar: null,
});
const ann = person('1', 'ann', 'Ann');
const state: PageState = {
  title: 'Almanac',
  me: ann,
  locale: 'en-US',
  users: [ann, person('2', 'ann.b', 'Ann Bell'), person('3', 'x.y', null)],
  bot: person('9', 'Almanac', null),
  online: true,
  guilds: [],
  dms: [],
  commands: [],
  messages: {},
};

it.each([
  ['@Almanac when?', '<@9> when?'],
  ['@almanac, when?', '<@9>, when?'],
  ['hey @Ann', 'hey <@1>'],
  // The longest name wins.
  ['@Ann Bell: hi', '<@2>: hi'],
  ['@ann.b and @x.y', '<@2> and <@3>'],
  // A dot in a name is a dot.
  ['@xzy', '@xzy'],
  ['@Anna', '@Anna'],
  ['me@ann', 'me@ann'],
  ['<@1>', '<@1>'],
  ['@nobody', '@nobody'],
])('%s', (typed, sent) => expect(namesToMentions(state, typed)).toBe(sent));

it.each([
  ['<@9> when?', '@Almanac when?'],
  ['<@!2>', '@Ann Bell'],
  ['<@404>', '<@404>'],
  ['<#1>', '<#1>'],
])('an edit of %s', (sent, shown) => expect(mentionsToNames(state, sent)).toBe(shown));
