export interface Workbench { readonly name: 'workbench' }
