/** The two objects that the program adds of its own: the producer, and the extension that keeps the record whole. */
import { make, PROGRAM_DAY, type StixObject } from './object.ts';

const producer = make(
  { type: 'identity', key: 'producer', day: PROGRAM_DAY },
  {
    name: 'Rollcall',
    description:
      'The program that wrote this bundle from a record of cited claims. It makes none of the claims: ' +
      'who does is in the authors of a note and in the extension of every object.',
    identity_class: 'system',
  },
);

const extension = make(
  { type: 'extension-definition', key: 'record', day: PROGRAM_DAY },
  {
    name: 'Entry of a Rollcall record',
    description:
      'Keeps what a claim, party, activity or source of the record holds and STIX has no place for.',
    schema:
      'record_id is the id in the record. claim, gap, party, activity or source holds the entry, its names ' +
      'written with underscores; ids in it are ids of the record. In a claim: by is who claims it, via who relays ' +
      'it, when and said are EDTF dates, open_list marks a list that need not be complete, confidence is in the ' +
      "speaker's words, evidence says where in a source it stands. role is accused for an actor that stands for a " +
      'party as someone accuses it.',
    version: '1.0.0',
    extension_types: ['property-extension'],
  },
);

export const programObjects: readonly StixObject[] = [producer, extension];
