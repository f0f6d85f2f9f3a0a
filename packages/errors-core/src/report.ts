/** What an application passes on about an error: to its callers, its users, its log, its traces and its trackers. */
export { type FormErrors, toFormErrors } from './report/form-errors.js';
export { toFingerprint } from './report/fingerprint.js';
export { type OpenTelemetryAttributes, toOpenTelemetryAttributes } from './report/open-telemetry.js';
export {
  type ProblemDetails,
  type ProblemIssue,
  type ProblemOptions,
  toProblemDetails,
} from './report/problem-details.js';
export type { ReportedError } from './report/reported-error.js';
export { returnStatusOf } from './report/return-status.js';
export { toUserMessage, type UserMessage, type UserMessageOptions } from './report/user-message.js';
export { type LogLevelOptions, logLevelOf } from './report/log/level.js';
export { type LogRecord, toLogRecord } from './report/log/record.js';
export { veniceErrorSerializer, veniceLogMethod } from './report/log/pino.js';
export { veniceErrorFormat } from './report/log/winston.js';
