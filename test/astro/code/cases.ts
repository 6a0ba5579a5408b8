/** Ways to set up how code is shown, as a site's config has them: the value of `markdown`. */
export const SETTINGS: readonly string[] = [
  "{ syntaxHighlight: 'prism' }",
  "{ syntaxHighlight: { type: 'prism', excludeLangs: ['mermaid', 'js'] } }",
  '{ syntaxHighlight: false }',
  "{ syntaxHighlight: { type: 'shiki', excludeLangs: ['css', 'plaintext'] } }",
  "{ shikiConfig: { langAlias: { cjs: 'javascript', mio: 'css' } } }",
];

/** Blocks of code, written for this test. */
export const CASES: readonly string[] = [
  '    uno\n    dos', '```\nuno\n```', '```\n```', '```text\na < b & c\n```', '```plaintext\na\n```', '```txt\na\n```', '```js\nconst a = 1; // <b>\n```', '```js\n```', '```js\n\n\na\n\n\n```', '```javascript\nlet a = `b${c}`;\n```', '```JS\nlet A\n```', '```cjs\nmodule.exports = {};\n```', '```mio\na { color: red }\n```',
  '```ts title="a.ts" {1,3}\nlet x: number = 1;\n```', '```typescript\ntype A = { b?: string };\n```', '```tsx\nconst a = <B c={d} />;\n```', '```jsx\n<A b={c}>d</A>\n```', '```astro\n---\nconst a = 1;\n---\n<p class="x">{a}</p>\n<Comp {...b} />\n```', '```html\n<p class="a" style="color: red">&amp;</p>\n<script>let a = 1;</script>\n```', '```xml\n<a b="c"/>\n```', '```svg\n<path d="M0 0"/>\n```',
  '```css\na:hover { color: red }\n```', '```scss\n$a: 1px;\n.b { &:hover { c: $a } }\n```', '```json\n{ "a": [1, true, null] }\n```', '```json5\n{ a: 1 }\n```', '```yaml\na: 1 # b\n```', '```yml\na: 1\n```', '```toml\n[a]\nb = 1\n```', '```bash\necho "hola" | grep h # c\n```', '```sh\nls -la $HOME\n```', '```shell\n$ ls\n```', '```powershell\nGet-Item a\n```', '```python\ndef f():\n    return "ñ"\n```', '```py\nx = 1\n```',
  '```php\n<?php echo $a; ?>\n<b>c</b>\n```', '```rust\nfn main() {}\n```', '```go\nfunc main() {}\n```', '```java\nclass A<B> {}\n```', '```c\nint a;\n```', '```c++\nint a;\n```', '```cpp\nint a;\n```', '```cs\nvar a = 1;\n```', '```ruby\nputs "a"\n```', '```sql\nSELECT * FROM a;\n```', '```diff\n- a\n+ b\n```', '```md\n# a *b*\n```', '```markdown\n- a\n```', '```docker\nFROM a\n```', '```dockerfile\nFROM a\n```', '```graphql\n{ a }\n```', '```vue\n<template><a/></template>\n```', '```svelte\n<a/>\n```', '```lisp\n(a b)\n```', '```haskell\nmain = a\n```', '```kotlin\nval a = 1\n```', '```swift\nlet a = 1\n```', '```ini\n[a]\nb=c\n```', '```regex\n^a+$\n```', '```http\nGET / HTTP/1.1\n```', '```nginx\nlisten 80;\n```', '```latex\n\\a{b}\n```', '```twig\n{{ a }}\n```', '```handlebars\n{{#a}}b{{/a}}\n```', '```pug\na b\n```',
  '```mermaid\ngraph TD; A-->B\n```', '```math\nx^2\n```', '```nolang\na < b & "c"\n```', '```constructor\na\n```', '```extend\na\n```', '```{.js}\na\n```', '- ```js\n  a\n  ```', '```nolang\na <b>c</b> & &amp; <i>d\n```', '```nolang\nlet a: List<text> = if (b <c && d) {}\n```', '```nolang\n</code></pre><h2 id="x">A</h2>\n```', '```nolang\n\n<div class="a">\n  <p>b</p>\n</div>\n```', '```nolang\n<p>a\n```', '```vue\n<script setup>\nlet a = 1;\n</script>\n\n<template>\n  <p @click="b">{{ a }}</p>\n</template>\n```', '```svelte\n<!-- a -->\n<p onclick={b}>{c}</p>\n```', '> ```css\n> a {}\n> ```', '```js\n\tlet a\n```', '~~~js\n"ñ"\n~~~', '<pre><code class="language-js">let a = 1;</code></pre>',
];
