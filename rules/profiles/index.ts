import {type Profile, profileSchema} from '../../src/model/profile.ts'
import cn2008 from './cn-2008.json' with {type: 'json'}
import cn2019 from './cn-2019.json' with {type: 'json'}
import cn2021 from './cn-2021.json' with {type: 'json'}
import generic from './generic.json' with {type: 'json'}

/** Every profile that is shipped, the more special first. */
export const profiles: readonly Profile[] = [cn2021, cn2019, cn2008, generic].map(profile =>
  profileSchema.parse(profile)
)
