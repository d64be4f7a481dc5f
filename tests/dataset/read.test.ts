// The built dataset as the site opens it.
import { expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/read.ts';

it('a file of an office that breaks its schema is told in one sentence with its path', () => {
  expect(() => openDataset(() => '{}').office('shihe-district')).toThrow(
    /^dataset file offices\/shihe-district\.json does not fit its schema at agency: /,
  );
});
