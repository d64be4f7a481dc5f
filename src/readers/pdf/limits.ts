// How much of a PDF is read: far more than any report has, far less than would harm.

export const limits = {
  /** The longest report seen has 40 pages. */
  pages: 200,
  /** Drawing operations of the whole file; a page full of small print has some 20,000. */
  operations: 250_000,
  /** Bytes of all fonts, unpacked. */
  unpacked: 150_000_000,
  /** Bytes of all streams that are neither pictures nor fonts, unpacked: pages, maps, lists of objects. */
  content: 30_000_000,
  /** Characters and numbers of paths of the whole file: pages may share one content. */
  parts: 3_000_000,
  /** Characters on one page, and on all; the longest report seen has some 40,000. */
  glyphs: 200_000,
  allGlyphs: 300_000,
  /** Bytes of one picture, unpacked; pictures are not read, but they must be what they say they are. */
  picture: 600_000_000,
  /** Codes all character maps together speak of; a map of all of Unicode's first plane has 65,536. */
  mappedCodes: 4_000_000,
} as const;
