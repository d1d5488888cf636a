// The script of every page. Without it, only copying, sending, filtering and searching are missing.
import { nameMockAddress } from './address.ts';
import { enableCopying } from './copy.ts';
import { enableFilter } from './filter.ts';
import { afterFirstFrame } from './first-frame.ts';
import { enableJourneys } from './journey.ts';
import { enableMatrix } from './matrix.ts';
import { enableSearch } from './search.ts';
import { enableSending } from './send.ts';
import { showCurrent } from './show-current.ts';
import { enableTrying } from './try-it.ts';

nameMockAddress();
enableJourneys();
enableCopying();
enableSending();
enableMatrix();
enableFilter();
enableSearch();
// Building the forms of a long reference takes longer than showing its beginning.
afterFirstFrame(() => {
  enableTrying();
  showCurrent();
});
