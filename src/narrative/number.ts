// Numbers as prose writes them (5,749, 45.28万, 四十, 一千二百): read exactly or not at all.

const digits = '零一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const arabic = /^(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d+))?([百千万亿]{0,2})$/;

/**
 * The value of a number in Arabic figures (百, 千, 万 or 亿 may
 * stand behind them) or in Chinese ones; null where malformed.
 */
export function parseNumber(text: string): number | null {
  const match = arabic.exec(text);
  if (match === null) return parseChinese(text);
  const power = Array.from(match[3] ?? '').reduce((sum, unit) => sum + (powers[unit] ?? 0), 0);
  return shifted((match[1] ?? '').replace(/[,，]/g, ''), match[2] ?? '', power);
}

/** Moves the decimal point in the text itself, so that 45.28万 is 452800 and nothing beside it. */
function shifted(whole: string, fraction: string, power: number): number | null {
  const padded = fraction.padEnd(power, '0');
  const value = Number(`${whole}${padded.slice(0, power)}.${padded.slice(power)}`);
  return value <= Number.MAX_SAFE_INTEGER ? value : null;
}

const myriadParts = /^(?:([^万亿]{1,7})亿)?(?:([^万亿]{1,7})万)?([^万亿]{0,7})$/;
const digitRow = /^[一二三四五六七八九][零一二三四五六七八九]{1,7}$/;

function parseChinese(text: string): number | null {
  const plain = text.replace(/[〇○]/g, '零').replaceAll('两', '二');
  if (digitRow.test(plain)) return Number(Array.from(plain, (character) => digits.indexOf(character)).join(''));
  const parts = myriadParts.exec(plain)?.slice(1);
  if (parts === undefined || plain === '') return null;
  let total = 0;
  for (const part of parts) {
    const value = part ? parseSection(part, total > 0) : 0;
    if (value === null) return null;
    total = total * 10_000 + value;
  }
  return total;
}

const digit = '[一二三四五六七八九]';
const section = new RegExp(`^零?(?:(${digit}?)千)?零?(?:(${digit}?)百)?零?(?:(${digit}?)十)?零?(${digit}?)$`);

/** Up to 9,999. What speech leaves out is left unread: 一百二 may be 120 or a slip for 102. */
function parseSection(part: string, isLower: boolean): number | null {
  if (part === '零') return 0;
  const match = section.exec(part);
  if (match === null || (part.startsWith('零') && !isLower)) return null;
  const [, thousands, hundreds, tens, ones = ''] = match;
  const isElliptic = ones !== '' && tens === undefined && part.length > 1 && part.at(-2) !== '零';
  const value = place(thousands) * 1000 + place(hundreds) * 100 + place(tens) * 10 + digits.indexOf(ones || '零');
  return isElliptic || (isLower && value < 1000 && !part.startsWith('零')) ? null : value;
}

/** 十 without a digit is one ten. */
function place(text: string | undefined): number {
  return text === undefined ? 0 : digits.indexOf(text || '一');
}
