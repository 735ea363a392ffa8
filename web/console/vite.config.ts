import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The console is served by the Bluelamp process itself, so every address is relative to the same origin.
// While the console is being changed, `npm run dev` passes /api on to a process started by `make run`.
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': process.env.BLUELAMP_API ?? 'http://127.0.0.1:8620' } },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 700 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
