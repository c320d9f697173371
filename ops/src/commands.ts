import { createAccount } from './account/create.ts';
import { eraseAccount } from './account/erase.ts';
import { listAccounts } from './account/list.ts';
import { resetAccount } from './account/reset.ts';
import { restoreAccount } from './account/restore.ts';
import { changeRole } from './account/role.ts';
import { suspendAccount } from './account/suspend.ts';
import { checkAnomalies } from './anomalies/check.ts';
import { collectAnomalies } from './anomalies/collect.ts';
import { fixAnomaly } from './anomalies/fix.ts';
import { listAnomalies } from './anomalies/list.ts';
import { showAnomaly } from './anomalies/show.ts';
import { checkChangelog } from './changelog/check.ts';
import { releaseVersion } from './changelog/release.ts';
import type { Command } from './cli/command.ts';
import { exportData } from './data/export.ts';
import { importData } from './data/import.ts';
import { setLogLevel } from './logs/level.ts';
import { showLogs } from './logs/show.ts';
import { runDoctor } from './doctor/run.ts';
import { listProblems } from './problem/list.ts';
import { runProbe } from './probe/probe.ts';
import { decideReport } from './report/decide.ts';
import { listReports } from './report/list.ts';
import { showReport } from './report/show.ts';
import { applyRetention } from './retention/apply.ts';
import { listVotes } from './votes/list.ts';

/** Every command of `repere`. */
export const commands: readonly Command[] = [
  createAccount,
  listAccounts,
  suspendAccount,
  restoreAccount,
  changeRole,
  resetAccount,
  eraseAccount,
  collectAnomalies,
  listAnomalies,
  showAnomaly,
  fixAnomaly,
  checkAnomalies,
  exportData,
  importData,
  listReports,
  showReport,
  decideReport,
  listProblems,
  listVotes,
  applyRetention,
  checkChangelog,
  releaseVersion,
  runDoctor,
  runProbe,
  setLogLevel,
  showLogs,
];
