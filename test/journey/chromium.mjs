// Real Chromium, one process for each microphone.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { keepConnections, writeVoice } from './sound.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];

/** The size of screen that most control rooms still have on the second desk. */
export const desk = { width: 1366, height: 768 };

/** A browser whose microphone hears a note of so many hertz. */
export async function openBrowser(hertz) {
  const folder = await mkdtemp(join(tmpdir(), 'bluelamp-voice-'));
  const voice = await writeVoice(join(folder, 'voice.wav'), hertz);
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('Chromium is not there; install it, or say where it is in CHROMIUM');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...flags, `--use-file-for-fake-audio-capture=${voice}`],
  });
  browser.on('disconnected', () => void rm(folder, { recursive: true, force: true }));
  return browser;
}

/** A window of its own person: own cookies, own storage. trouble collects what the page complains of. */
export async function openWindow(browser, base, look = {}) {
  const context = await browser.newContext({
    baseURL: base,
    viewport: desk,
    colorScheme: 'dark',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    permissions: ['microphone'],
    ...look,
  });
  await context.addInitScript(keepConnections);
  const page = await context.newPage();
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // The browser itself reports every refused request; whether a refusal is right is for the journey to say.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      trouble.push(`${page.url()}: ${message.text()}`);
  });
  return { page, context, trouble };
}
