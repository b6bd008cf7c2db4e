// What the public headers are written with: what marks an exported name, and what differs between
// the standards that a program may be compiled by.
#pragma once

#if __cplusplus < 201703L
#error "glane's headers are C++17: compile with -std=c++17 or a later one"
#endif

// Exported by the shared library; everything else stays inside it.
#define GLANE_API __attribute__((visibility("default")))

// Two values are equal where each of their members is. For programs in C++20; those in C++17
// compare the members that matter to them.
#if __cplusplus >= 202002L
#define GLANE_EQUALITY(Type) bool operator==(const Type&) const = default;
#else
#define GLANE_EQUALITY(Type)
#endif
