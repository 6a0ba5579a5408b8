import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://cuaderno-de-pruebas.example',
});
