import { v5 } from 'uuid';

/** Drawn once at random. With it an id depends on nothing but the kind of thing and its id in the record. */
const NAMESPACE = '3ea92da9-5f16-486d-9dc0-1ca20b7603e2';

/** `key` names one thing within its type: "party:prc". The same key gives the same id, in every export. */
export const stixId = (type: string, key: string): string => `${type}--${v5(`${type}:${key}`, NAMESPACE)}`;
