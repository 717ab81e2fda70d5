/** By how much a limit of time is stretched: counting coverage slows every call down, and the bars hold without it. */
export const slack = process.env['NODE_V8_COVERAGE'] === undefined ? 1 : 5;
