export interface Events { readonly name: 'events' }
