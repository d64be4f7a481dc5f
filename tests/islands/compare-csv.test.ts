// The file a reader saves of a comparison: what is shown, no others, and no name that a spreadsheet would run.
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { shownCsv } from '../../src/islands/compare-csv.ts';

const page = `<!doctype html><section>
  <table><thead><tr><th>office</th><th data-measure="requests.received_new">n</th>
    <th data-measure="narrative.proactive_items">items</th></tr></thead><tbody>
    <tr data-agency="a-town" data-year="2024" data-scope="own">
      <th><a class="office">=HYPERLINK("x")</a></th><td data-status="doubted" class="doubt"><data value="317">317</data></td>
      <td><data value="140" data-qualifier="about">about 140</data></td></tr>
    <tr data-agency="b-town" data-year="2024" data-scope="own">
      <th><a class="office">-7</a></th><td data-status="blank"><small>blank</small></td></tr>
    <tr data-agency="c-town" data-year="2024" data-scope="own" hidden>
      <th><a class="office">C</a></th><td><data value="5">5</data></td></tr>
  </tbody></table>
  <ul><li data-agency="a-town" data-type="town" data-level="township"><div data-year="2024">
    <div data-definition="strict" data-numerator="41" data-denominator="83" data-status="printed"></div>
    <div data-definition="official" data-numerator="59" data-denominator="83" hidden></div></div></li></ul>
</section>`;

test('what is shown is a tidy file in which text is no formula and numbers are as they were', () => {
  const { document } = parseHTML(page);
  const text = shownCsv(document);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head, ...lines] = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
  expect(head?.slice(0, 5)).toEqual(['year', 'agency_id', 'measure', 'value', 'agency_name']);
  expect(lines.map((line) => line.slice(0, 5))).toEqual([
    ['2024', 'a-town', 'requests.received_new', '317', `'=HYPERLINK("x")`],
    ['2024', 'a-town', 'narrative.proactive_items', '140', `'=HYPERLINK("x")`],
    ['2024', 'a-town', 'disclosure.strict.numerator', '41', `'=HYPERLINK("x")`],
    ['2024', 'a-town', 'disclosure.strict.denominator', '83', `'=HYPERLINK("x")`],
    ['2024', 'b-town', 'requests.received_new', '', '-7'],
  ]);
  expect(lines.map((line) => line[8])).toEqual(['', 'about', '', '', '']);
  expect(lines.map((line) => line[9])).toEqual(['doubted', 'printed', 'printed', 'printed', 'blank']);
});
