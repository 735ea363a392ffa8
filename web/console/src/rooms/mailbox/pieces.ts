/** A piece of a letter's text. A link by which a partner answers has its path on this server. */
export interface Piece {
  /** Where the piece begins in the text. */
  at: number;
  text: string;
  path?: string;
}

/** A full stop behind a link ends the sentence, not the token. */
const answerLink = /https?:\/\/\S+?(\/partner\/[\w.-]*[\w-])/g;

/** Cuts a text at the links by which partners answer, and loses none of it. Other addresses stay words: what a
    letter says must not lead anywhere else. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(answerLink)) {
    if (match.index > from) found.push({ at: from, text: text.slice(from, match.index) });
    found.push({ at: match.index, text: match[0], path: match[1] });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ at: from, text: text.slice(from) });
  return found;
}
