// The C library gave these functions new version names after 2.27, and a linker takes the newest there is: linked on
// a system of today, the native program would not start where .NET itself does, on glibc 2.27. So here each of them leads to
// the version that has always been there. Linked into the program for Linux; NativeTests says when one is missing.

#if defined(__aarch64__)
#define JUMP "b"
#define FIRST "GLIBC_2.17"
#define LATER(version) FIRST
#else
#define JUMP "jmp"
#define FIRST "GLIBC_2.2.5"
#define LATER(version) version
#endif

#define KEEP(name, version) \
    __asm__( \
        ".symver old_" #name ", " #name "@" version "\n" \
        ".pushsection .text." #name ", \"ax\", %progbits\n" \
        ".globl " #name "\n.hidden " #name "\n.type " #name ", %function\n" \
        #name ": " JUMP " old_" #name "\n" \
        ".popsection");

KEEP(dladdr, FIRST)
KEEP(dlclose, FIRST)
KEEP(dlerror, FIRST)
KEEP(dlopen, FIRST)
KEEP(dlsym, FIRST)
KEEP(exp, FIRST)
KEEP(exp2, FIRST)
KEEP(fmod, FIRST)
KEEP(hypot, FIRST)
KEEP(log, FIRST)
KEEP(log2, FIRST)
KEEP(pow, FIRST)
KEEP(pthread_attr_getstack, FIRST)
KEEP(pthread_attr_setstacksize, FIRST)
KEEP(pthread_condattr_setclock, LATER("GLIBC_2.3.3"))
KEEP(pthread_create, FIRST)
KEEP(pthread_getattr_np, FIRST)
KEEP(pthread_key_create, FIRST)
KEEP(pthread_kill, FIRST)
KEEP(pthread_mutexattr_destroy, FIRST)
KEEP(pthread_mutexattr_init, FIRST)
KEEP(pthread_mutexattr_settype, FIRST)
KEEP(pthread_once, FIRST)
KEEP(pthread_rwlock_rdlock, FIRST)
KEEP(pthread_rwlock_unlock, FIRST)
KEEP(pthread_rwlock_wrlock, FIRST)
KEEP(pthread_setname_np, LATER("GLIBC_2.12"))
KEEP(pthread_setspecific, FIRST)
KEEP(pthread_sigmask, FIRST)

// Before 2.34 a program called its own initializers, through a function that it handed over at the start; now it hands over none.
typedef int Main(int, char **, char **);
typedef void Initializer(int, char **, char **);
typedef void Finalizer(void);
extern Initializer *__init_array_start[] __attribute__((visibility("hidden")));
extern Initializer *__init_array_end[] __attribute__((visibility("hidden")));

__asm__(".symver old_start_main, __libc_start_main@" FIRST);
extern int old_start_main(Main *, int, char **, Initializer *, Finalizer *, Finalizer *, void *);

static void initialize(int count, char **arguments, char **environment)
{
    for (Initializer **each = __init_array_start; each < __init_array_end; each++)
    {
        (*each)(count, arguments, environment);
    }
}

__attribute__((visibility("hidden")))
int __libc_start_main(Main *main, int count, char **arguments, Initializer *none, Finalizer *last, Finalizer *unload, void *stack)
{
    return old_start_main(main, count, arguments, initialize, last, unload, stack);
}
