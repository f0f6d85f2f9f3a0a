import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineAsyncComponent } from 'vue';
import './style.css';
import Layout from './components/SiteLayout.vue';

const theme: Theme = {
  extends: DefaultTheme,
  Layout,
  enhanceApp({ app }) {
    // Loaded by the one page that has it.
    app.component(
      'CodeIndex',
      defineAsyncComponent(() => import('./components/CodeIndex.vue')),
    );
    app.component(
      'ErrorDecoder',
      defineAsyncComponent(() => import('./components/ErrorDecoder.vue')),
    );
  },
};

export default theme;
