// What the server says of itself: which indexes it has, and how big they are.
import { ask } from './server.mjs';
import { setReplay } from './links.mjs';

let indexes = [];

export const knownIndexes = () => indexes;

export async function learnIndexes() {
  const about = await ask('', null);
  indexes = about.indexes ?? [];
  setReplay(about.replay ?? null);
}
