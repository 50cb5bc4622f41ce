# Completion for fish. To use it:   sourcinglint completion fish > ~/.config/fish/completions/sourcinglint.fish
function __sourcinglint_complete
    set -l program (commandline -opc)[1]
    set -l current (commandline -ct)
    set -l line (commandline -cp | string replace -r '^\s*\S+\s?' '')
    for word in ($program "[suggest:"(string length -- "$line")"]" "$line" 2> /dev/null)
        # Options are offered where one is begun; elsewhere a file is likelier.
        if string match -q -- '-*' "$word"; and not string match -q -- '-*' "$current"
            continue
        end
        echo $word
    end
end
complete -c sourcinglint -a '(__sourcinglint_complete)'
