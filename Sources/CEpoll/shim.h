// What Swift's Glibc module lacks: epoll, eventfd, accept4 (which glibc shows only to _GNU_SOURCE).
#ifndef DANLOI_CEPOLL_SHIM_H
#define DANLOI_CEPOLL_SHIM_H

#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#ifndef __USE_GNU
extern int accept4(int socket, struct sockaddr *address, socklen_t *length, int flags);
#endif

/// Accepts a connection that does not block and is not inherited.
static inline int cepoll_accept(int listener, struct sockaddr_storage *address) {
    socklen_t length = sizeof *address;
    return accept4(listener, (struct sockaddr *)address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

/// `epoll_ctl` with the event's parts; `data` comes back with each event.
static inline int cepoll_control(int epoll, int operation, int descriptor, uint32_t events, uint64_t data) {
    struct epoll_event event = {.events = events, .data = {.u64 = data}};
    return epoll_ctl(epoll, operation, descriptor, &event);
}

static inline int cepoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }
static inline int cepoll_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

#endif
