export default { plugins: ['remark-frontmatter', ['remark-lint-frontmatter-schema', { schemas: { './post.schema.json': ['**/*.md'] } }], ['remark-validate-links', { repository: false }]] };
