import { connect } from '../../widget/src/index.ts';

export const page = connect;
