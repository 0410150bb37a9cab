import { defineConfig } from 'vitest/config';
import { typeTests } from '../../vitest.config';

export default defineConfig({ test: { ...typeTests('test/house/planted'), reporters: ['json'] } });
