// A number whose digits are lost or taken for letters, as text recognition leaves it: 1O, ll, l5, o, 4?, 1□. Or a letter beside
// it was lost, as pages leave a no-break space in another encoding: ? 0. Or it has two signs, of which nobody knows which holds: --253.

/** It stands where a figure does and keeps its column, and is no number. */
export const damagedNumber =
  /^\d{0,8}[oOlI\u041e\u043e\u4e28\u53e3\u25a1?\uff1f*\ufffd][\doOlI\u041e\u043e\u4e28]{0,8}$|^[?\uff1f\ufffd] \d{1,8}$|^\d{1,8} [?\uff1f\ufffd]$|^[+\-\u2212]{2}\d{1,8}$/;
