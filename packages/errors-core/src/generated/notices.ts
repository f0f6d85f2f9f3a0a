// Generated from catalog/ by `pnpm generate`. Do not edit.

import type { NoticeRules } from '../catalog/notice-rules.js';

/** What the filter of the content can find in a successful response. */
export type VeniceSafetyFlag = 'adultContentViolation' | 'blurred' | 'containsMinor' | 'contentViolation';

/** The headers of announcements in successful responses. */
export const noticeRules: NoticeRules<VeniceSafetyFlag> = {
  deprecation: { flag: 'x-venice-deprecated', warning: 'x-venice-model-deprecation-warning', date: 'x-venice-model-deprecation-date', replacement: 'x-venice-deprecated-replacement' },
  safety: [{ name: 'adultContentViolation', header: 'x-venice-is-adult-model-content-violation' }, { name: 'blurred', header: 'x-venice-is-blurred' }, { name: 'containsMinor', header: 'x-venice-contains-minor' }, { name: 'contentViolation', header: 'x-venice-is-content-violation' }],
  nearlyUsedUp: { share: 0.1, count: 5 },
};
