/** The look of a printed report: always light, A4 at 96 dpi, nothing fetched from anywhere. */
export const REPORT_STYLE = `
:root{--sheet:#fff;--sunk:#f7f9fa;--line:#e1e6ea;--line-2:#b8c2cb;--ink:#11181e;--ink-2:#44505c;--ink-3:#5e6b78;--accent:#0b5f7c;--warn:#a5400a;--fan-1:rgba(11,95,124,.10);--fan-2:rgba(11,95,124,.16);color-scheme:light}
*{box-sizing:border-box;margin:0}
@page{size:A4;margin:0}
html{background:#f3f5f6}
body{font:400 13px/20px Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;color:var(--ink);-webkit-font-smoothing:antialiased;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.a4{width:794px;min-height:1123px;margin:0 auto;background:var(--sheet);padding:38px 48px 50px;position:relative;overflow:hidden}
/* A hair less than the sheet, so that rounding never makes a second, empty one. */
@media print{html{background:#fff}.a4{width:210mm;min-height:296.5mm;margin:0;overflow:visible}}
h1{font-size:22px;line-height:28px;letter-spacing:-.018em;font-weight:600;text-wrap:balance}
h2{font-size:13px;line-height:20px;font-weight:600;white-space:nowrap}
.c1{font-size:11px;line-height:16px}.c2{font-size:12px;line-height:16px}.sec{color:var(--ink-2)}.ter{color:var(--ink-3)}.b{font-weight:600}.m{font-weight:500}.r{text-align:right}.acc{color:var(--accent)}.wrn{color:var(--warn)}.nw{white-space:nowrap}
svg.i{width:14px;height:14px;flex:none;stroke:currentColor;fill:none;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;vertical-align:-2px}
.mast{display:flex;justify-content:space-between;align-items:center;gap:16px;padding-bottom:8px;border-bottom:1px solid var(--line-2);white-space:nowrap}
.mast>span{display:flex;gap:8px;align-items:center;min-width:0}.mast b{overflow:hidden;text-overflow:ellipsis;max-width:300px}
.lead{color:var(--ink-2);margin-top:4px;text-wrap:pretty}
section{border-top:1px solid var(--line);padding-top:11px;margin-top:11px;break-inside:avoid}
.sh{display:flex;align-items:baseline;gap:8px;margin-bottom:4px}.sh .c2{white-space:nowrap;color:var(--ink-3);overflow:hidden;text-overflow:ellipsis}.sh .end{margin-left:auto}
.two{display:grid;grid-template-columns:1fr 1fr;column-gap:32px}.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));column-gap:20px}
.two>*,.three>*{min-width:0}
.plan{grid-template-columns:376px 1fr;column-gap:20px}
table{border-collapse:collapse;width:100%}
th{font-weight:500;font-size:11px;line-height:16px;color:var(--ink-3);text-align:left;padding:2px 5px 3px;border-bottom:1px solid var(--line-2);vertical-align:bottom;white-space:nowrap}
td{font-size:12px;line-height:20px;padding:2px 5px;border-bottom:1px solid var(--line);white-space:nowrap}
th.r,td.r{text-align:right}th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
tr:last-child td{border-bottom:0}tr.group th{border:0}.q{background:var(--sunk)}th.q:last-child,td.q:last-child{padding-right:6px}
td.name{max-width:130px;overflow:hidden;text-overflow:ellipsis}td.rest{width:99%;max-width:0;overflow:hidden;text-overflow:ellipsis}
.v{display:inline-flex;align-items:center;gap:4px;font-weight:600;font-size:12px;line-height:16px;white-space:nowrap}td .v{font-weight:500;vertical-align:top;line-height:inherit}
.v.up{color:var(--accent)}.v.dn{color:var(--warn)}.v.op{color:var(--ink-2)}
.k5{display:grid;grid-template-columns:repeat(5,minmax(0,1fr))}.k5>div{padding-left:12px;border-left:1px solid var(--line);min-width:0;overflow:hidden}.k5>div:first-child{border:0;padding-left:0}
.figure{font-size:18px;line-height:24px;font-weight:600;letter-spacing:-.015em;white-space:nowrap}
.k5 .v{display:flex;white-space:normal;margin:1px 0 2px;letter-spacing:-.01em}.k5 .c1{white-space:nowrap;letter-spacing:-.01em}
.ll{display:grid;grid-template-columns:14px 1fr;gap:0 8px;padding:4px 0;text-wrap:pretty}.ll .i{margin-top:2px;color:var(--ink-3)}
.note{margin-top:4px}.said{white-space:pre-wrap;overflow-wrap:anywhere}.dense td{line-height:18px;padding:1px 5px}.dense td:first-child{padding-left:0}.dense td:last-child{padding-right:0}
.pace{display:block;width:100%;height:160px;overflow:visible}.pace text{font-size:11px;font-family:inherit;fill:var(--ink-3)}.pace .on{fill:var(--accent);font-weight:600}.pace .ink{fill:var(--ink);font-weight:500}
.ft{position:absolute;left:48px;right:48px;bottom:22px;border-top:1px solid var(--line);padding-top:6px;display:flex;justify-content:space-between}
`.trim();
