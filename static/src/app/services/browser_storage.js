// Compiled from browser_storage.ts; edit that file.
function withStorage(open, work) {
    try {
        return work(open());
    } catch {
        return null;
    }
}
const ofTab = () => sessionStorage;
const ofDevice = () => localStorage;
export { ofDevice, ofTab, withStorage };
