// How pages are to be read, beyond what each says by itself.
#pragma once

namespace glane {

class SiteRules;

struct ReadOptions {
  const SiteRules* rules = nullptr;  // of sites where the general reading fails; not owned
  bool explain = false;              // fill Document::origins
};

}  // namespace glane
