import { testUnder } from './test-under';

await testUnder('Pacific/Apia');
