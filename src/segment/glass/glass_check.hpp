// Whether a folder holds a database as GlassWriter writes them. Xapian believes the blocks of a
// table: a place beyond a block's end, or a length that is none, has it read what is not its own.
// So whatever may come from a stranger is looked through before Xapian opens it.
#pragma once

#include <string>

namespace glane {

// That every byte of the version file and of every block's head, directory and items is one that
// the writer could have written: places and lengths are inside, keys ascend, each block is at its
// place in the tree. What postings say is not looked at: Xapian reads them with care.
//   out:    whether all is so; false also where a file is not there
//   cost:   a look at each entry, some 1 GB a second
bool is_sound_glass(const std::string& folder);

}  // namespace glane
