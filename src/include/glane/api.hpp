// Marks what the shared library exports; everything else stays inside it.
#pragma once

#define GLANE_API __attribute__((visibility("default")))
