// What these files evaluate when they are loaded would otherwise be a part of the first test that needs them, and be tested by it alone.
import '../../scripts/mock/coverage/render-coverage.ts';
import '../../scripts/mock/engine/explain-body.ts';
import '../../scripts/mock/engine/prism-response.ts';
