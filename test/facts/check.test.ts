import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/facts/check.ts';
import { problemLine } from '../../src/facts/problem.ts';
import type { Party, Position } from '../../src/facts/schema.ts';
import { changed, claimIn, type Draft, factIn } from './world.ts';

type Change = (record: Draft) => void;
/** What is changed, the sentence that it gets, and its neighbour: the nearest change that is in order. */
type Case = readonly [title: string, wrong: Change, sentence: string, neighbour: string, right: Change];

const sentences = (change: Change) => checkRecord(changed(change)).map(problemLine);

function position(record: Draft, id: string): Position {
  const fact = factIn(record, id);
  if (fact.kind !== 'position') throw new Error(`"${id}" is no position`);
  return fact;
}
const party = (record: Draft, id: string) => found(record.parties.find((one) => one.id === id));
const activity = (record: Draft, id: string) => found(record.activities.find((one) => one.id === id));
const source = (record: Draft, id: string) => found(record.sources.find((one) => one.id === id));
const evidence = (record: Draft, id: string) => found(claimIn(record, id).evidence[0]);
const concept = (record: Draft, index: number) => found(record.concepts[index]);
function found<T>(entry: T | undefined): T {
  if (entry === undefined) throw new Error('the fixture world has changed');
  return entry;
}

function run(cases: readonly Case[]): void {
  test.each(cases)('%s', (_title, wrong, sentence, _neighbour, right) => {
    expect(sentences(wrong)).toContain(sentence);
    expect(sentences(right)).toEqual([]);
  });
}

test('the fixture world is in order', () => {
  expect(sentences(() => {})).toEqual([]);
});

describe('references', () => {
  run([
    [
      'a misspelt party is told with the nearest id',
      (r) => claimIn(r, 'friends-join').by.push('corlnd'),
      'facts/lantern.json, friends-join, by[2]: no party or source has the id "corlnd"; did you mean "corland"?',
      'a known party is not',
      (r) => claimIn(r, 'friends-join').by.push('belmark-court'),
    ],
    [
      'an activity that is not there',
      (r) => claimIn(r, 'product').about.push('moon-landing'),
      'facts/lantern.json, product, about[1]: no activity or fact has the id "moon-landing"; add it, or mend the id',
      'a fact may be about another fact',
      (r) => claimIn(r, 'product').about.push('belmark-attribution'),
    ],
    [
      'a quote whose speaker is unknown',
      (r) => evidence(r, 'arland-denial').quotes?.push({ words: 'nothing to do', speaker: 'nobody' }),
      'facts/lantern.json, arland-denial, evidence[0].quotes[1].speaker: no party has the id "nobody"; add it, or mend the id',
      'a quote of a known speaker',
      (r) => evidence(r, 'arland-denial').quotes?.push({ words: 'nothing to do', speaker: 'arland' }),
    ],
    [
      'a main fact that is not there',
      (r) => {
        r.about = { ...r.about, mainFact: 'none' };
      },
      'record.json, The Lantern breach, mainFact: no fact has the id "none"; add it, or mend the id',
      'another main fact',
      (r) => {
        r.about = { ...r.about, mainFact: 'friends-join' };
      },
    ],
    [
      'a party and a source that share an id',
      (r) => {
        source(r, 'gazette').id = 'arland';
      },
      'sources.json, arland, id: the id stands in parties.json too; give one of the two another id',
      'a concept may be called as an activity is',
      (r) => {
        concept(r, 0).id = 'lantern-breach';
      },
    ],
    [
      'a party named twice in one list',
      (r) => claimIn(r, 'friends-join').by.push('corland'),
      'facts/lantern.json, friends-join, by[2]: "corland" stands here twice; keep one',
      'the same party in two facts',
      (r) => claimIn(r, 'no-harbour-safe').by.push('corland'),
    ],
    [
      'parties that are part of each other',
      (r) => {
        party(r, 'arland').partOf = 'grey-office';
      },
      'parties.json, arland, partOf: following "partOf" from here leads back here; cut the circle',
      'a longer ladder',
      (r) => {
        party(r, 'two-citizens').partOf = 'grey-office';
      },
    ],
  ]);
});

describe('conflicts', () => {
  run([
    [
      'a side that the other does not name',
      (r) => delete claimIn(r, 'scale-belmark').conflictsWith,
      'facts/lantern.json, scale-gazette, conflictsWith[0]: "scale-belmark" does not name this fact as its other side; add "scale-gazette" to its conflictsWith',
      'a conflict that neither names',
      (r) => {
        delete claimIn(r, 'scale-belmark').conflictsWith;
        delete claimIn(r, 'scale-gazette').conflictsWith;
      },
    ],
    [
      'a fact against itself',
      (r) => claimIn(r, 'scale-belmark').conflictsWith?.push('scale-belmark'),
      'facts/lantern.json, scale-belmark, conflictsWith[1]: a fact does not conflict with itself; name the other side',
      'a third side, named by both',
      (r) => {
        claimIn(r, 'scale-belmark').conflictsWith?.push('product');
        claimIn(r, 'product').conflictsWith = ['scale-belmark'];
      },
    ],
  ]);
});
/** A group that the gazette names; the last names are in someone's use. */
const group = (id: string, name: string, ...used: readonly string[]): Party => ({
  id,
  name,
  level: 'group',
  names: used.map((one) => ({ name: one, by: ['gazette'] })),
  evidence: [{ source: 'gazette', ...SPAN }],
});
const SPAN = {
  paragraph: 2,
  start: 123,
  end: 147,
  sha256: '5ec1b36f450231366aa9e5b5db19f20efa422da30e711f176fb30fac840295f8',
};

describe('names', () => {
  run([
    [
      'an alias of two parties',
      (r) => (party(r, 'corland').aliases = ['Port Bel.']),
      'parties.json, corland, aliases[0]: "Port Bel." is a name of "belmark" already; leave it to one of the two',
      'an alias of one',
      (r) => (party(r, 'corland').aliases = ['Port Cor']),
    ],
    [
      'an activity named as a party is',
      (r) => activity(r, 'tide-tables').aliases?.push('the Grey Office'),
      'activities.json, tide-tables, aliases[1]: "the Grey Office" is a name of "grey-office" already; leave it to one of the two',
      'an activity named after a party',
      (r) => activity(r, 'tide-tables').aliases?.push('the Grey Office affair'),
    ],
    [
      'an adjective of two states',
      (r) => party(r, 'corland').adjectives?.push('Arlandic'),
      'parties.json, arland, adjectives[0]: "Arlandic" is a name of "corland" already; leave it to one of the two',
      'a further adjective',
      (r) => party(r, 'corland').adjectives?.push('Corlandish'),
    ],
    [
      'the same alias twice',
      (r) => party(r, 'arland').aliases?.push('arland'),
      'parties.json, arland, aliases[1]: "arland" is name of this entry already; remove it',
      'another spelling of the same name',
      (r) => party(r, 'arland').aliases?.push('A.R.L.A.N.D.'),
    ],
    [
      "a name in someone's use that is another party's",
      (r) => (party(r, 'corland').names = [{ name: 'the Grey Office', by: ['belmark'] }]),
      'parties.json, grey-office, name: "Grey Office" is a name of "corland" already; leave it to one of the two',
      "a name in someone's use",
      (r) => (party(r, 'corland').names = [{ name: 'Greyland', by: ['belmark'] }]),
    ],
    [
      'a name in use for two groups, one of which has no other name',
      (r) => {
        r.parties.push(group('wader', 'Wader', 'Night Ferry'), group('night-ferry', 'Night Ferry'));
      },
      'parties.json, night-ferry, name: every name of it is a name of "wader" too; give it an alias of its own',
      'a name in use for two groups that have names of their own',
      (r) => {
        r.parties.push(group('wader', 'Wader', 'Night Ferry'), group('snipe', 'Snipe', 'Night Ferry'));
      },
    ],
    [
      "a group's name in use for a group, and for an agency",
      (r) => {
        r.parties.push(group('wader', 'Wader', 'Grey Office'));
      },
      'parties.json, wader, names[0]: "Grey Office" is a name of "grey-office" already; leave it to one of the two',
      'a name in use for a group alone',
      (r) => {
        r.parties.push(group('wader', 'Wader', 'Night Ferry'));
      },
    ],
    [
      'a name in the use of nobody known',
      (r) => (party(r, 'corland').names = [{ name: 'Greyland', by: ['belmork'] }]),
      'parties.json, corland, names[0].by[0]: no party or source has the id "belmork"; did you mean "belmark"?',
      'a name in the use of a source',
      (r) => (party(r, 'corland').names = [{ name: 'Greyland', by: ['gazette'] }]),
    ],
  ]);
});

describe('stances', () => {
  run([
    [
      'an attribution that accuses nobody',
      (r) => {
        position(r, 'belmark-attribution').accused = [];
      },
      'facts/lantern.json, belmark-attribution, accused: an attribution accuses nobody; say whom it accuses',
      'an accused whose link is not said',
      (r) => {
        position(r, 'belmark-attribution').accused = [
          { party: 'grey-office', link: 'unspecified', wording: 'blamed Arland' },
        ];
      },
    ],
    [
      'a join that joins nothing',
      (r) => {
        delete position(r, 'friends-join').of;
      },
      'facts/lantern.json, friends-join, of: "joins" without what it answers; name the attribution',
      'a denial of nothing in particular',
      (r) => {
        delete position(r, 'arland-denial').of;
      },
    ],
    [
      'a join of a denial',
      (r) => {
        position(r, 'friends-join').of = 'arland-denial';
      },
      'facts/lantern.json, friends-join, of: "arland-denial" is a position that denies; name an attribution',
      'a denial of the charges',
      (r) => {
        position(r, 'arland-denial').of = 'tide-charges';
      },
    ],
    [
      'a denial of a remark',
      (r) => {
        position(r, 'arland-denial').of = 'no-harbour-safe';
      },
      'facts/lantern.json, arland-denial, of: "no-harbour-safe" is a remark; name a position or a measure',
      'a denial of a join',
      (r) => {
        position(r, 'arland-denial').of = 'friends-join';
      },
    ],
    [
      'a type on a denial',
      (r) => {
        position(r, 'arland-denial').type = 'legal';
      },
      'facts/lantern.json, arland-denial, type: "denies" has no attribution type; remove it',
      'another type on an attribution',
      (r) => {
        position(r, 'belmark-attribution').type = 'legal';
      },
    ],
  ]);
});

describe('dates', () => {
  const bad = (edtf: string) =>
    `"${edtf}" is no date of the calendar, ends before it begins, or is not EDTF; write an EDTF date, such as 2021-07-19, 2021-07, 2011/2018 or [..2021-07-19]`;
  const noticed =
    (edtf: string): Change =>
    (r) => {
      const { when } = claimIn(r, 'noticed');
      if (when) when.edtf = edtf;
    };
  run([
    [
      '30 February',
      noticed('2030-02-30'),
      `facts/lantern.json, noticed, when.edtf: ${bad('2030-02-30')}`,
      '28 February',
      noticed('2030-02-28'),
    ],
    [
      '29 February of a common year',
      noticed('2030-02-29'),
      `facts/lantern.json, noticed, when.edtf: ${bad('2030-02-29')}`,
      'of a leap year',
      noticed('2028-02-29'),
    ],
    [
      '2018 to 2011',
      noticed('2018/2011'),
      `facts/lantern.json, noticed, when.edtf: ${bad('2018/2011')}`,
      '2011 to 2018',
      noticed('2011/2018'),
    ],
    [
      'words said after their only source was published',
      (r) => {
        claimIn(r, 'scale-belmark').said = '2030-05-04';
      },
      'facts/lantern.json, scale-belmark, said: 2030-05-04 is after every source of it was published; mend the date, or cite a later source',
      'on the day of it',
      (r) => {
        claimIn(r, 'scale-belmark').said = '2030-05';
      },
    ],
    [
      'a stated date with an anchor',
      (r) => {
        const { when } = claimIn(r, 'occurred');
        if (when) when.basis = 'stated';
      },
      'facts/lantern.json, occurred, when.anchor: a stated date needs no anchor; remove it, or write that the date is inferred',
      'without one',
      (r) => {
        const { when } = claimIn(r, 'occurred');
        if (when) when.basis = 'stated';
        if (when) delete when.anchor;
      },
    ],
  ]);
});

describe('evidence', () => {
  const move =
    (start: number, end: number): Change =>
    (r) => {
      Object.assign(evidence(r, 'noticed'), { start, end });
    };
  run([
    [
      'a stored text and no locator',
      (r) => {
        delete evidence(r, 'noticed').sha256;
      },
      'facts/lantern.json, noticed, evidence[0]: the text of "gazette" is stored, but the locator is not whole; give paragraph, start, end and sha256',
      'a further locator in words',
      (r) => {
        evidence(r, 'noticed').locator = 'fifth line';
      },
    ],
    [
      'a text that is not stored and no place in words',
      (r) => {
        delete source(r, 'belmark-statement').text;
        delete source(r, 'belmark-statement').sha256;
      },
      'facts/lantern.json, further-steps, evidence[0]: the text of "belmark-statement" is not stored, so offsets mean nothing; say where in words, as "locator"',
      'a place in words',
      (r) => {
        r.sources.push({
          id: 'radio',
          title: 'The news at six',
          short: 'the radio',
          kind: 'news',
          seen: 'excerpt',
        });
        claimIn(r, 'noticed').evidence.push({ source: 'radio', locator: 'first minute' });
      },
    ],
    [
      'a span that ends before it starts',
      move(420, 410),
      'facts/lantern.json, noticed, evidence[0].end: the span ends at 410, before it starts at 420; swap or mend the offsets',
      'a span inside its paragraph',
      move(415, 420),
    ],
    [
      'a paragraph that starts before an earlier one',
      move(100, 120),
      'facts/lantern.json, noticed, evidence[0].paragraph: paragraph 6 starts at 100, but an earlier paragraph has a span from 349; mend the paragraph or the offsets',
      'two spans of one paragraph that overlap',
      (r) => {
        claimIn(r, 'product').evidence.push(evidence(r, 'geography'));
      },
    ],
    [
      'a stored text without its hash',
      (r) => {
        delete source(r, 'gazette').sha256;
      },
      'sources.json, gazette, sha256: a stored text without its hash; add the SHA-256 of the text',
      'a source without a publisher',
      (r) => {
        delete source(r, 'gazette').publisher;
      },
    ],
  ]);
});

describe('style', () => {
  const text =
    (words: string): Change =>
    (r) => {
      claimIn(r, 'product').text = words;
    };
  const quote =
    (words: string): Change =>
    (r) => {
      evidence(r, 'arland-denial').quotes = [{ words, speaker: 'arland' }];
    };
  const at = 'facts/lantern.json, product, text';
  const long = (count: number) => Array.from({ length: count }, () => 'tide').join(' ');
  run([
    [
      'a quote of 26 words',
      quote(long(26)),
      'facts/lantern.json, arland-denial, evidence[0].quotes[0].words: a quote of 26 words; quote at most 25 in a row',
      'of 25',
      quote(long(25)),
    ],
    [
      'quotation marks in a quote',
      quote('"nothing"'),
      'facts/lantern.json, arland-denial, evidence[0].quotes[0].words: quotation marks in the quote; leave them to the answer',
      'an apostrophe',
      quote("Arland's boats"),
    ],
    [
      'a fact without a full stop',
      text('Arland sails'),
      `${at}: it does not end as a sentence; end it with a full stop`,
      'with one',
      text('Arland sails.'),
    ],
    [
      'a fact that needs the one before',
      text('It was Lantern Mail.'),
      `${at}: it begins with a pronoun; name who or what is meant: a fact stands alone`,
      'a word that only looks so',
      text('Italics were used.'),
    ],
    [
      'a fact of 46 words',
      text(`${long(46)}.`),
      `${at}: 46 words; say it in at most 45`,
      'of 45',
      text(`${long(45)}.`),
    ],
    [
      'curly quotation marks',
      text('Arland said “no”.'),
      `${at}: curly quotation marks or stray spaces; write straight quotation marks and single spaces`,
      'straight ones',
      text('Arland said "no".'),
    ],
    [
      'a sentence among the terms',
      (r) => {
        claimIn(r, 'noticed').terms = ['who was it that saw it'];
      },
      'facts/lantern.json, noticed, terms[0]: a sentence among the terms; write words or short phrases',
      'a short phrase',
      (r) => {
        claimIn(r, 'noticed').terms = ['came to light'];
      },
    ],
    [
      'a gap that asks nothing',
      (r) => {
        Object.assign(factIn(r, 'gap-motive'), { question: 'The motive is not known.' });
      },
      'facts/lantern.json, gap-motive, question: it is not a question; end it with a question mark',
      'a gap that asks',
      (r) => {
        Object.assign(factIn(r, 'gap-motive'), { question: 'Is the motive known?' });
      },
    ],
  ]);
});

describe('vocabulary', () => {
  const say =
    (index: number, word: string): Change =>
    (r) => {
      concept(r, index).words.push(word);
    };
  run([
    [
      'a word twice in a group',
      say(0, 'Blame'),
      'vocabulary.json, attribute, words[5]: "Blame" stands in this group twice; leave one of the two',
      'a word of another group',
      say(1, 'Blame'),
    ],
    [
      'an opposite that is not there',
      (r) => {
        concept(r, 0).opposite = 'praise';
      },
      'vocabulary.json, attribute, opposite: no concept has the id "praise"; add it, or mend the id',
      'one that is',
      (r) => {
        concept(r, 0).opposite = 'join';
      },
    ],
    [
      'a term explained twice',
      (r) => {
        r.glossary.push({ term: 'The tide table', meaning: 'A list of tides.' });
      },
      'vocabulary.json, The tide table, aliases: "tide table" is explained under "tide table" already; leave it to one of the two',
      'another term',
      (r) => {
        r.glossary.push({ term: 'tide', meaning: 'The rise and fall of the sea.' });
      },
    ],
  ]);
});

describe('use', () => {
  run([
    [
      'a source that nothing cites',
      (r) => {
        r.sources.push({
          id: 'radio',
          title: 'The news at six',
          short: 'the radio',
          kind: 'news',
          seen: 'excerpt',
        });
      },
      'sources.json, radio, id: no fact cites it; cite it, or remove it',
      'a source that a gap was checked against',
      (r) => {
        r.sources.push({
          id: 'radio',
          title: 'The news at six',
          short: 'the radio',
          kind: 'news',
          seen: 'excerpt',
        });
        const gap = factIn(r, 'gap-motive');
        if (gap.kind === 'gap') gap.checked.push('radio');
      },
    ],
    [
      'a party that no fact names',
      (r) => {
        r.parties.push({ id: 'elsewhere', name: 'Elsewhere', level: 'state' });
      },
      'parties.json, elsewhere, id: no fact names it; give it "evidence", or remove it',
      'a party that shows where it is named',
      (r) => {
        r.parties.push({
          id: 'elsewhere',
          name: 'Elsewhere',
          level: 'state',
          evidence: [evidence(r, 'geography')],
        });
      },
    ],
    [
      'an activity that no fact is about',
      (r) => {
        r.activities.push({ id: 'regatta', name: 'the regatta', type: 'incident' });
      },
      'activities.json, regatta, id: no fact is about it; add one, or remove it',
      'an activity with a fact',
      (r) => {
        r.activities.push({ id: 'regatta', name: 'the regatta', type: 'incident' });
        claimIn(r, 'no-harbour-safe').about.push('regatta');
      },
    ],
  ]);
});
