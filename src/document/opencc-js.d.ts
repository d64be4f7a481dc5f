// The package types its main entry alone; the part that simplifies has the same converter.
declare module 'opencc-js/t2cn' {
  export { Converter } from 'opencc-js';
}

/** Entries parted by `|`: a traditional character, a blank, its simplified ones parted by blanks. */
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
