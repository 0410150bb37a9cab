import { testUnder } from './test-under';

await testUnder('Asia/Kathmandu');
