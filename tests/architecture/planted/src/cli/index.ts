export interface Cli { readonly name: 'cli' }
