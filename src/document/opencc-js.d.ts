// The package types its main entry alone; the part that simplifies has the same converter.
declare module 'opencc-js/t2cn' {
  export { Converter } from 'opencc-js';
}
